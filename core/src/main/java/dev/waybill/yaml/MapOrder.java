package dev.waybill.yaml;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** The order in which the entries of a map are written: its own where it has one, else by key. */
public final class MapOrder {

    private static final Map.Entry<?, ?>[] NONE = {};

    private static final Comparator<Map.Entry<?, ?>> BY_KEY = new Comparator<>() {
        @Override
        public int compare(Map.Entry<?, ?> one, Map.Entry<?, ?> other) {
            return String.valueOf(one.getKey()).compareTo(String.valueOf(other.getKey()));
        }
    };

    /** The classes behind {@code Map.of} and {@code Map.copyOf}, whose order changes with each start of the JVM. */
    private static final String IMMUTABLE = "java.util.ImmutableCollections$";

    private MapOrder() {}

    /** Returns the entries in the order in which they are written. */
    public static Map.Entry<?, ?>[] entries(Map<?, ?> map) {
        Map.Entry<?, ?>[] entries = map.entrySet().toArray(NONE);
        if (entries.length > 1 && !hasOrder(map)) {
            Arrays.sort(entries, BY_KEY);
        }
        return entries;
    }

    private static boolean hasOrder(Map<?, ?> map) {
        if (map instanceof LinkedHashMap) {
            return true;
        }
        return !(map instanceof HashMap
                || map instanceof ConcurrentHashMap
                || map instanceof Hashtable
                || map instanceof IdentityHashMap
                || map instanceof WeakHashMap
                || map.getClass().getName().startsWith(IMMUTABLE));
    }
}
