package dev.waybill.migration;

import dev.waybill.migration.Code.Call;
import dev.waybill.migration.Code.Lambda;
import dev.waybill.migration.Code.New;
import dev.waybill.migration.Code.Reach;
import dev.waybill.migration.Code.Shared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the uses of what can have a name, each after what it uses itself. */
final class SharedCode {
    private final Map<Shared, Integer> uses = new LinkedHashMap<>();

    void add(@Nullable Code code) {
        if (code instanceof Shared shared) {
            if (!uses.containsKey(shared)) {
                add(shared.code());
            }
            uses.merge(shared, 1, Integer::sum);
        } else if (code instanceof Call call) {
            add(call.on());
            call.arguments().forEach(this::add);
        } else if (code instanceof New made) {
            made.arguments().forEach(this::add);
        } else if (code instanceof Lambda lambda) {
            add(lambda.body());
        }
    }

    List<Shared> moreThanOnce(Reach reach) {
        List<Shared> all = new ArrayList<>();
        uses.forEach((shared, count) -> {
            if (shared.reach() == reach && count > 1) {
                all.add(shared);
            }
        });
        return all;
    }

    List<Shared> variables() {
        List<Shared> all = new ArrayList<>();
        uses.forEach((shared, count) -> {
            if (shared.reach() == Reach.METHOD_ALWAYS || (shared.reach() == Reach.METHOD && count > 1)) {
                all.add(shared);
            }
        });
        return all;
    }
}
