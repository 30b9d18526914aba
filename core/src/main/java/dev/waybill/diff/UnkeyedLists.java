package dev.waybill.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items that nothing names: equal ones belong together, and of the rest those that stand at the same place. */
final class UnkeyedLists {
    private final List<?> before;
    private final List<?> after;

    UnkeyedLists(List<?> before, List<?> after) {
        this.before = before;
        this.after = after;
    }

    /** Tells every pair of items that are not equal; null for none. Indexes are those of the newer list where it has the item. */
    void match(Matched matched) {
        List<Integer> gone = indexes(before);
        List<Integer> fresh = indexes(after);
        gone.removeIf(index -> {
            for (Integer other : fresh) {
                if (before.get(index).equals(after.get(other))) {
                    fresh.remove((Object) other);
                    return true;
                }
            }
            return false;
        });
        boolean paired = gone.size() == fresh.size();
        for (int i = 0; i < gone.size(); i++) {
            int index = paired ? fresh.get(i) : gone.get(i);
            matched.items(String.valueOf(index), before.get(gone.get(i)), paired ? after.get(index) : null);
        }
        if (!paired) {
            for (Integer index : fresh) {
                matched.items(String.valueOf(index), null, after.get(index));
            }
        }
    }

    private static List<Integer> indexes(List<?> items) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null) {
                all.add(i);
            }
        }
        return all;
    }

    /** Is told what belongs together. */
    interface Matched {
        void items(String index, @Nullable Object before, @Nullable Object after);
    }
}
