package dev.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.Waybill;
import dev.waybill.presets.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of a module is a file in it, so that a change of the API is a difference that a reviewer sees. {@code
 * -Dwaybill.update=true} writes it: read the difference before you commit it.
 */
class PublicApiTest {
    private static final Pattern NAME = Pattern.compile("(?:class|record|enum|interface) ([\\w.]+)");

    static Stream<Arguments> modules() {
        return Stream.of(Arguments.of("core", Waybill.class), Arguments.of("presets", Presets.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void fileNamesThePublicApi(String module, Class<?> door) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : PublicTypes.ofModule(door)) {
            lines.addAll(PublicApi.of(type));
        }
        Path file = Path.of("..", module, "api.txt");
        if (Boolean.getBoolean("waybill.update")) {
            Files.writeString(file, String.join("\n", lines) + "\n");
        }

        assertThat(Files.exists(file)).as(file + " is there").isTrue();
        String difference = difference(Files.readAllLines(file), lines);
        assertThat(difference.isEmpty())
                .as("%s is the public API of %s. It is not:\n%s%s", file, module, difference, """
                        If the change is meant, run the test with -Dwaybill.update=true and commit the file.
                        """)
                .isTrue();
        assertThat(lines).anyMatch(line -> line.endsWith("class " + door.getName()));
    }

    @Test
    void differenceNamesWhatIsGoneAndWhatIsNew() {
        List<String> before = List.of("class a.A", "    int one()", "    int two()", "class a.B", "    int one()");
        List<String> after = List.of("class a.A", "    int one()", "final class a.B", "    int one()", "    int two()");

        assertThat(difference(before, after)).isEqualTo("""
                - a.A: int two()
                - class a.B
                + final class a.B
                + a.B: int two()
                """);
        assertThat(difference(before, before)).isEmpty();
    }

    @Test
    void membersOfHiddenBasesStandOnThePublicType() {
        assertThat(PublicApi.of(Shown.class))
                .containsExactly(
                        "final class dev.waybill.docs.PublicApiTest.Shown implements Comparable<"
                                + "dev.waybill.docs.PublicApiTest.Shown>",
                        "    field static final String NAME",
                        "    new Shown(int...)",
                        "    int compareTo(dev.waybill.docs.PublicApiTest.Shown)",
                        "    <X extends Number & Comparable<? super X>> java.util.function.Function<?, X> map(Class<X>)"
                                + " throws java.io.IOException",
                        "    dev.waybill.docs.PublicApiTest.Shown self(List<? extends String[]>)");
    }

    /** Returns the lines of one list only, each member with its type. Order counts last: it is a difference of its own. */
    private static String difference(List<String> before, List<String> after) {
        Set<String> old = new LinkedHashSet<>(withTypes(before));
        Set<String> current = new LinkedHashSet<>(withTypes(after));
        StringBuilder text = new StringBuilder();
        old.stream().filter(line -> !current.contains(line)).forEach(line -> text.append("- " + line + "\n"));
        current.stream().filter(line -> !old.contains(line)).forEach(line -> text.append("+ " + line + "\n"));
        return text.isEmpty() && !before.equals(after) ? "the same lines in another order\n" : text.toString();
    }

    private static List<String> withTypes(List<String> lines) {
        List<String> named = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            boolean member = line.startsWith(" ");
            type = member ? type : name(line);
            named.add(member ? type + ": " + line.strip() : line);
        }
        return named;
    }

    /** Returns the name in a type's line: a new supertype does not make all members new. */
    private static String name(String header) {
        Matcher name = NAME.matcher(header);
        return name.find() ? name.group(1) : header;
    }

    abstract static class Hidden<T extends Hidden<T>> implements Comparable<T> {
        public static final String NAME = "hidden";

        Hidden() {}

        public abstract T self(List<? extends String[]> lists);

        public <X extends Number & Comparable<? super X>> Function<?, X> map(Class<X> type) throws IOException {
            throw new IOException(type.getName());
        }

        protected void unseen() {}

        @Override
        public int compareTo(T other) {
            return 0;
        }
    }

    /** Public by its modifier, as a type of the API is. */
    public static final class Shown extends Hidden<Shown> {
        public Shown(int... numbers) {
            assertThat(numbers).isNotNull();
        }

        @Override
        public Shown self(List<? extends String[]> lists) {
            return this;
        }
    }
}
