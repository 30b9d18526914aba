package dev.waybill.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the presets to the habits of the house. */
class PresetsArchitectureTest {
    private static final JavaClasses PRESETS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.waybill.presets");

    @Test
    void seesAllOfPresets() {
        assertThat(PRESETS.size()).isGreaterThan(50);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.waybill.presets.(**)").should().beFreeOfCycles().check(PRESETS);
        noClasses()
                .that()
                .resideInAPackage("dev.waybill.presets.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.waybill.presets")
                .check(PRESETS);
    }

    @Test
    void publicTypesAreFinalOrInterfaces() {
        classes()
                .that()
                .arePublic()
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
                .check(PRESETS);
    }

    @Test
    void packagesAreNullMarked() {
        Set<String> packages = new TreeSet<>();
        PRESETS.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .contains("dev.waybill.presets.check")
                .allSatisfy(
                        name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                                .as(name)
                                .isTrue());
    }

    @Test
    void fabric8ShowsInNoSignature() {
        Set<String> leaks = new TreeSet<>();
        PRESETS.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method ->
                        !method.getName().equals("toModel") && !method.getName().equals("customize"))
                .filter(method -> Stream.concat(
                                method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .anyMatch(type -> type.getPackageName().startsWith("io.fabric8")))
                .forEach(method -> leaks.add(method.getFullName()));
        assertThat(leaks).isEmpty();
    }
}
