package dev.waybill.manifest;

import dev.waybill.recipe.Existing;
import dev.waybill.rule.Member;
import dev.waybill.rule.ObjectSet;
import dev.waybill.rule.Report;
import dev.waybill.rule.RuleSet;
import dev.waybill.rule.TextProblem;
import dev.waybill.rule.Waiver;
import dev.waybill.value.LeftOut;
import dev.waybill.value.Place;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a manifest is checked.
 *
 * @param chosen the rules that somebody chose; null for the recommended ones. They are made by the first check, because that loads
 *     290 classes, which a manifest that is never checked need not wait for
 * @param waivers the exceptions
 * @param closed whether every reference has to lead to an object of the manifest or to one that exists
 * @param existing what is in the cluster already, each as {@code Kind/name}
 * @param problems what was found when the manifest was read
 * @param leftOut the defaults that somebody decided against
 */
record Checking(
        @Nullable RuleSet chosen,
        List<Waiver> waivers,
        boolean closed,
        Set<String> existing,
        List<TextProblem> problems,
        List<LeftOut> leftOut) {

    static Checking recommended() {
        return new Checking(null, List.of(), false, Set.of(), List.of(), List.of());
    }

    private RuleSet rules() {
        return chosen == null ? RuleSet.recommended() : chosen;
    }

    Checking with(RuleSet rules) {
        return new Checking(rules, waivers, closed, existing, problems, leftOut);
    }

    Checking with(Waiver waiver) {
        List<Waiver> more = new ArrayList<>(waivers);
        more.add(waiver);
        return new Checking(chosen, List.copyOf(more), closed, existing, problems, leftOut);
    }

    Checking asClosed() {
        return new Checking(chosen, waivers, true, existing, problems, leftOut);
    }

    Checking existing(Set<String> names) {
        Set<String> more = new LinkedHashSet<>(existing);
        more.addAll(names);
        return new Checking(chosen, waivers, closed, more, problems, leftOut);
    }

    Checking with(List<TextProblem> found) {
        return new Checking(chosen, waivers, closed, existing, found, leftOut);
    }

    Checking leavingOut(List<LeftOut> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<LeftOut> all = new ArrayList<>(leftOut);
        all.addAll(more);
        return new Checking(chosen, waivers, closed, existing, problems, List.copyOf(all));
    }

    /** Adds what another manifest brings with its objects; its rules and closedness were for itself. */
    Checking and(Checking other) {
        List<Waiver> bothWaivers = new ArrayList<>(waivers);
        bothWaivers.addAll(other.waivers);
        List<TextProblem> bothProblems = new ArrayList<>(problems);
        bothProblems.addAll(other.problems);
        return new Checking(chosen, List.copyOf(bothWaivers), closed, existing, List.copyOf(bothProblems), leftOut)
                .existing(other.existing)
                .leavingOut(other.leftOut);
    }

    /** Checks the objects that the entries make; {@code models} stand in the same order. */
    Report check(List<Entry> entries, List<HasMetadata> models) {
        return rules().check(set(entries, models), waivers).with(leftOut);
    }

    /** Puts the objects together as rules see them; {@code models} stand in the order of the entries. */
    ObjectSet set(List<Entry> entries, List<HasMetadata> models) {
        List<Member> members = new ArrayList<>(entries.size());
        Set<String> all = new LinkedHashSet<>(existing);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            for (Existing reference : entry.object().existing()) {
                all.add(reference.kind() + "/" + reference.name());
            }
            members.add(new Member(models.get(i), entry.object().refersByName(), path -> place(entry, path)));
        }
        return ObjectSet.of(members, all, closed, rules().target(), problems);
    }

    private static Optional<Place> place(Entry entry, String path) {
        return Optional.of(FieldPlace.of(entry.object(), path));
    }
}
