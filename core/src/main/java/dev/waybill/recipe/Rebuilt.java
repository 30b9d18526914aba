package dev.waybill.recipe;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Carries over what a fabric8 builder made, so that a recipe can go on editing the object it began with. */
public final class Rebuilt {
    private Rebuilt() {}

    /** Copies every field of {@code source} into {@code target}. */
    public static <M> void copy(M source, M target) {
        for (Class<?> type = target.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    copy(field, source, target);
                }
            }
        }
    }

    private static void copy(Field field, Object source, Object target) {
        try {
            field.setAccessible(true);
            Object made = field.get(source);
            Object old = field.get(target);
            if (made instanceof KubernetesResource && old != null && old.getClass() == made.getClass()) {
                // A parent may hold the old one, as a CronJob holds the spec of its Job: it has to see the change.
                copy(made, old);
            } else {
                field.set(target, made);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot set " + field, e);
        }
    }
}
