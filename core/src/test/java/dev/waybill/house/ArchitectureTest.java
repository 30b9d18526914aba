package dev.waybill.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import dev.waybill.kind.Veil;
import dev.waybill.recipe.ModelValue;
import dev.waybill.yaml.ReadObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds docs/architecture.md to its word. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.waybill");

    /** Names under which an escape hatch may show fabric8's classes. */
    private static final Set<String> HATCHES = Set.of("toModel", "toModels", "customize", "raw", "blank", "read");

    @Test
    void seesTheWholeOfCore() {
        assertThat(CORE.size()).isGreaterThan(150);
    }

    @Test
    void arrowsPointDown() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("front door")
                .definedBy("dev.waybill")
                .layer("diff")
                .definedBy("dev.waybill.diff..")
                .layer("manifest")
                .definedBy("dev.waybill.manifest..")
                .layer("migration")
                .definedBy("dev.waybill.migration..")
                .layer("kind")
                .definedBy("dev.waybill.kind..")
                .layer("rule")
                .definedBy("dev.waybill.rule..")
                .layer("recipe")
                .definedBy("dev.waybill.recipe..")
                .layer("yaml")
                .definedBy("dev.waybill.yaml..")
                .layer("value")
                .definedBy("dev.waybill.value..")
                .whereLayer("front door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("diff")
                .mayOnlyBeAccessedByLayers("front door")
                .whereLayer("manifest")
                .mayOnlyBeAccessedByLayers("front door", "diff")
                .whereLayer("migration")
                .mayOnlyBeAccessedByLayers("manifest")
                .whereLayer("kind")
                .mayOnlyBeAccessedByLayers("front door", "diff", "manifest", "migration")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("front door", "manifest", "migration")
                .whereLayer("recipe")
                .mayOnlyBeAccessedByLayers("front door", "diff", "manifest", "migration", "kind")
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("diff", "manifest", "migration", "kind", "rule", "recipe")
                .check(CORE);
    }

    @Test
    void partsDoNotKnowTheKindsTheyGoInto() {
        noClasses()
                .that()
                .resideInAPackage("dev.waybill.kind.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.waybill.kind")
                .check(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.waybill.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void valuesKnowTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("dev.waybill.value..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.waybill.value..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void jacksonsDatabindStaysOffTheWayToTheFirstManifest() {
        // It costs most of a second to start; only a custom resource made from a user's own class needs it.
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.waybill.value..",
                        "dev.waybill.recipe..",
                        "dev.waybill.rule..",
                        "dev.waybill.manifest..",
                        "dev.waybill.diff..")
                // A schema's defaults and enums are Jackson trees in fabric8's model, and only a definition has them.
                .and()
                .haveNameNotMatching("dev\\.waybill\\.rule\\.api\\.Schema.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind..", "tools.jackson.dataformat..")
                .check(CORE);
    }

    @Test
    void publicTypesAreFinalOrInterfaces() {
        classes()
                .that()
                .arePublic()
                .and()
                .doNotHaveFullyQualifiedName(ModelValue.class.getName())
                .should(new ArchCondition<>("be final, sealed, a record, an enum or an interface") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean fine = type.isInterface()
                                || type.isEnum()
                                || type.getModifiers().contains(JavaModifier.FINAL)
                                || type.reflect().isSealed();
                        events.add(new SimpleConditionEvent(type, fine, type.getName() + " can be extended"));
                    }
                })
                .check(CORE);
    }

    @Test
    void packagesAreNullMarked() {
        Set<String> packages = new TreeSet<>();
        CORE.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                                .as(name)
                                .isTrue());
    }

    @Test
    void fabric8ShowsOnlyInEscapeHatches() {
        DescribedPredicate<JavaClass> fabric8 = DescribedPredicate.describe(
                "of fabric8", type -> type.getPackageName().startsWith("io.fabric8"));
        Set<String> leaks = new TreeSet<>();
        CORE.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().equals("dev.waybill.recipe"))
                // Rules judge the final objects, which are fabric8's; the reader makes them.
                .filter(type -> !type.getPackageName().startsWith("dev.waybill.rule"))
                .filter(type -> !type.getPackageName().equals("dev.waybill.yaml"))
                // What a manifest shows of its objects goes through it; it is not for users.
                .filter(type -> !type.isEquivalentTo(Veil.class))
                // What was read from a file is fabric8's object, and rules judge nothing else.
                .filter(type -> !type.isEquivalentTo(ReadObject.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !HATCHES.contains(method.getName()))
                .filter(method -> mentioned(method).anyMatch(fabric8))
                .forEach(method -> leaks.add(method.getFullName()));
        assertThat(leaks).isEmpty();
    }

    private static Stream<JavaClass> mentioned(JavaCodeUnit method) {
        JavaMethod asMethod = (JavaMethod) method;
        return Stream.concat(asMethod.getRawParameterTypes().stream(), Stream.of(asMethod.getRawReturnType()));
    }
}
