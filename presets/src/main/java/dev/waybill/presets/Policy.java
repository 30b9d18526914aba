package dev.waybill.presets;

/**
 * One default of a preset: what it sets, and why. It fills in what the app left open; what the app said stays as it is. A
 * company's own is a {@link ServerPolicy}, a {@link BatchPolicy} or, for both, an {@link AppPolicy}.
 */
public interface Policy {

    /** Returns the id: lower-case words with hyphens, as in {@code init-checks}. */
    String id();

    /** Returns what it sets, in a few words. */
    String sets();

    /** Returns why, as one sentence for people. */
    String why();

    /** Returns where that can be read: a tip of the company, or a page of Kubernetes. */
    String source();

    /** Applies the default to the objects of one app. Called once for each app and environment; has to be free of side effects. */
    Draft apply(Draft draft);
}
