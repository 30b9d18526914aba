package dev.waybill.migration;

import dev.waybill.migration.Code.Call;
import dev.waybill.migration.Code.Reach;
import dev.waybill.migration.Code.Shared;
import dev.waybill.rule.Waiver;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The source of a class that makes the objects which were read: a method for each, and one for all of them. */
public final class JavaSource {
    private static final int INDENT = 4;

    /** Words that no class may have for a name, and the class that every source needs itself. */
    private static final Set<String> NO_CLASSES = Set.of("var", "yield", "record", "sealed", "permits", "Manifest");

    private final String packageName;
    private final String className;
    private final Imports imports;
    private final Map<Shared, String> constants = new LinkedHashMap<>();
    private final List<String> methods = new ArrayList<>();
    private int size;
    private int customized;

    private JavaSource(String name) {
        int dot = name.lastIndexOf('.');
        packageName = dot < 0 ? "" : name.substring(0, dot);
        className = name.substring(dot + 1);
        imports = new Imports(className);
        imports.name("dev.waybill.manifest.Manifest");
    }

    /**
     * Writes a class.
     *
     * @param name the class, with its package if it is in one
     * @param models the objects in their order
     * @param isInOrder whether a Manifest has them in this order by itself
     * @param waivers the exceptions from rules that they need
     */
    public static JavaSource of(String name, List<HasMetadata> models, boolean isInOrder, List<Waiver> waivers) {
        if (!SourceVersion.isName(name) || NO_CLASSES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw new IllegalArgumentException(
                    "toJava class '" + name
                            + "': a name of a class is allowed, with its package or without. Write one like 'io.acme.ShopManifests'.");
        }
        JavaSource source = new JavaSource(name);
        source.write(models, isInOrder, waivers);
        return source;
    }

    private void write(List<HasMetadata> models, boolean isInOrder, List<Waiver> waivers) {
        String namespace = CommonNamespace.takenFrom(models);
        Scope scope = new Scope(models, taken(), namespace);
        SharedCode uses = new SharedCode();
        List<Code> calls = new ArrayList<>();
        for (Scope.Member member : scope.members()) {
            Written written = scope.written(member);
            size += written.size();
            customized += written.customized();
            uses.add(written.code());
            calls.add(new Call(null, member.method, List.of()));
        }
        Set<String> names = taken();
        for (Shared each : uses.moreThanOnce(Reach.CLASS)) {
            constants.put(each, JavaText.free(JavaText.constant(JavaText.name(each.name())), names));
        }
        Code all = new Call(null, "manifest", calls);
        if (namespace != null) {
            all = new Call(all, "namespace", List.of(text(namespace)));
        }
        if (!isInOrder) {
            all = new Call(all, "asWritten", List.of());
        }
        for (Waiver waiver : waivers) {
            all = new Call(all, "waive", List.of(text(waiver.rule()), text(waiver.object()), text(waiver.reason())));
        }
        methods.add(method("public", "Manifest", "all", all));
        for (Scope.Member member : scope.members()) {
            Written written = scope.written(member);
            String type = written.value() instanceof String
                    ? "Manifest"
                    : imports.name(written.value().getClass());
            methods.add(method("private", type, member.method, written.code()));
        }
    }

    private static Code text(String text) {
        return Expression.of(text).code();
    }

    private String method(String access, String type, String name, Code code) {
        SharedCode uses = new SharedCode();
        uses.add(code);
        Map<Shared, String> known = new LinkedHashMap<>(constants);
        CodePrinter printer = new CodePrinter(known, imports);
        StringBuilder text = new StringBuilder();
        text.append("    ")
                .append(access)
                .append(" static ")
                .append(type)
                .append(' ')
                .append(name)
                .append("() {\n");
        Set<String> taken = new HashSet<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            taken.add(String.valueOf(letter)); // parameters of lambdas
        }
        for (Shared each : uses.variables()) {
            String variable = JavaText.free(JavaText.name(each.name()), taken);
            text.append(printer.statement(imports.name(each.type()) + " " + variable + " = ", each.code(), 2 * INDENT));
            known.put(each, variable);
        }
        return text.append(printer.statement("return ", code, 2 * INDENT))
                .append("    }\n")
                .toString();
    }

    /** Names that a method of this class would hide, or that stand for something else in it. */
    private static Set<String> taken() {
        Set<String> taken = new HashSet<>(Set.of("all"));
        for (Method factory : Reflection.FACTORIES.getMethods()) {
            taken.add(factory.getName());
        }
        for (Field constant : Reflection.FACTORIES.getFields()) {
            taken.add(constant.getName());
        }
        return taken;
    }

    /** Returns the source. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        CodePrinter printer = new CodePrinter(Map.of(), imports);
        for (Map.Entry<Shared, String> each : constants.entrySet()) {
            fields.append(printer.statement(
                    "private static final " + imports.name(each.getKey().type()) + " " + each.getValue() + " = ",
                    each.getKey().code(),
                    INDENT));
        }
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        text.append("import static dev.waybill.Waybill.*;\n\n").append(imports).append('\n');
        text.append("/** Written from YAML: ")
                .append(size - customized)
                .append(" of ")
                .append(size)
                .append(" values by words of Waybill, the others by customize, raw or as text. */\n");
        text.append("public final class ").append(className).append(" {\n");
        if (fields.length() > 0) {
            text.append(fields).append('\n');
        }
        text.append("    private ").append(className).append("() {}\n");
        methods.forEach(method -> text.append('\n').append(method));
        return text.append("}\n").toString();
    }
}
