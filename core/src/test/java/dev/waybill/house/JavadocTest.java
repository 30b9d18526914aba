package dev.waybill.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Everything public has a comment, and its first sentence says something. */
class JavadocTest {
    private final List<String> missing = new ArrayList<>();
    private int seen;

    @Test
    void everythingPublicIsDescribed() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        List<Path> sources = new ArrayList<>(sources(Path.of("src/main/java")));
        sources.addAll(sources(Path.of("../presets/src/main/java")));
        JavacTask task = (JavacTask) compiler.getTask(
                new StringWriter(),
                files,
                null,
                List.of("-proc:none"),
                null,
                files.getJavaFileObjectsFromPaths(sources));
        DocTrees docs = DocTrees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
            new PublicMembers(docs).scan(unit, null);
        }
        assertThat(seen).isGreaterThan(500);
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private final class PublicMembers extends TreePathScanner<Void, Void> {
        private final DocTrees docs;

        PublicMembers(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (isPublic(type.getModifiers())) {
                check(type.getSimpleName().toString());
            }
            return super.visitClass(type, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (isShown(method.getModifiers()) && !isOverride(method.getModifiers()) && !isCompact(method)) {
                check(method.getName().toString());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            // A record's component is described by @param, which doclint looks after.
            if (isShown(field.getModifiers()) && isPublicType()) {
                check(field.getName().toString());
            }
            return null;
        }

        /** A public member, or one of an interface; of package-private classes too, because public classes inherit it. */
        private boolean isShown(ModifiersTree modifiers) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent instanceof ClassTree && isPublic(modifiers)
                    || (parent.getKind() == Tree.Kind.INTERFACE && isPublic(((ClassTree) parent).getModifiers()));
        }

        private boolean isPublicType() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && isPublic(type.getModifiers());
        }

        private static boolean isPublic(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC);
        }

        private static boolean isOverride(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(each ->
                            Set.of("Override").contains(each.getAnnotationType().toString()));
        }

        private boolean isCompact(MethodTree method) {
            return method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private void check(String name) {
            seen++;
            TreePath path = getCurrentPath();
            DocCommentTree comment = docs.getDocCommentTree(path);
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                missing.add(Path.of(path.getCompilationUnit().getSourceFile().getName())
                                .getFileName() + " " + name);
            }
        }
    }
}
