package dev.waybill.kind.extension;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import java.util.function.Consumer;

/** A column that {@code kubectl get} shows: an item of {@code additionalPrinterColumns}. */
@CheckReturnValue
public final class PrinterColumn extends ModelValue<CustomResourceColumnDefinition> {
    private final String name;

    private PrinterColumn(String name, Recipe<CustomResourceColumnDefinition> recipe) {
        super(recipe);
        this.name = name;
    }

    /**
     * Makes a column.
     *
     * @param path where the value stands, as in {@code .spec.replicas}
     */
    public static PrinterColumn of(String name, ColumnType type, String path) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "printer column '" + name + "': a column has a name. Write one like 'Ready'.");
        }
        JsonPath.check("printer column '" + name + "' path", path);
        return new PrinterColumn(name, Recipe.of("printerColumn", CustomResourceColumnDefinition::new, c -> {
            c.setName(name);
            c.setType(type.text());
            c.setJsonPath(path);
        }));
    }

    /** Returns the head of the column. */
    public String name() {
        return name;
    }

    /** Sets {@code description}. A repeat replaces. */
    public PrinterColumn description(String description) {
        return with("description", c -> c.setDescription(description));
    }

    /** Sets {@code format}, such as {@code int64}, {@code date-time} or {@code password}. A repeat replaces. */
    public PrinterColumn format(String format) {
        return with("format", c -> c.setFormat(format));
    }

    /** Sets {@code priority: 1}: the column shows with {@code kubectl get -o wide} only. Default: always. */
    public PrinterColumn wideOnly() {
        return with("wideOnly", c -> c.setPriority(1));
    }

    private PrinterColumn with(String step, Consumer<CustomResourceColumnDefinition> edit) {
        return new PrinterColumn(name, recipe().and(step, edit));
    }
}
