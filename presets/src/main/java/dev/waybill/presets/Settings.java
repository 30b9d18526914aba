package dev.waybill.presets;

import dev.waybill.recipe.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the user said about an app, in order. What can be said once is asked for with {@code last}, the rest with {@code all}. */
record Settings(List<Setting<?>> all) {

    static Settings none() {
        return new Settings(List.of());
    }

    Settings and(Object value) {
        return and(new Setting<>(value, Origin.here()));
    }

    private Settings and(Setting<?> setting) {
        List<Setting<?>> next = new ArrayList<>(all);
        next.add(setting);
        return new Settings(List.copyOf(next));
    }

    /** Returns the settings without those of a type. */
    Settings without(Class<?> type) {
        return new Settings(
                all.stream().filter(each -> !type.isInstance(each.value())).toList());
    }

    <T> List<Setting<T>> all(Class<T> type) {
        List<Setting<T>> found = new ArrayList<>();
        for (Setting<?> each : all) {
            if (type.isInstance(each.value())) {
                found.add(new Setting<>(type.cast(each.value()), each.origin()));
            }
        }
        return found;
    }

    <T> List<T> values(Class<T> type) {
        return all(type).stream().map(Setting::value).toList();
    }

    <T> Optional<Setting<T>> last(Class<T> type) {
        List<Setting<T>> found = all(type);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    boolean has(Class<?> type) {
        return last(type).isPresent();
    }
}
