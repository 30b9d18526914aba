package dev.waybill.rule;

import java.util.List;
import java.util.Set;

/**
 * A recorded verdict of kube-apiserver 1.36.3 on one object.
 *
 * @param id a stable name
 * @param kind the kind of the object before the change
 * @param title what the change does
 * @param stage {@code none} when it was accepted, else where it was refused: decode, validation, admission
 * @param fields the fields that the server named in its causes
 * @param messages the server's causes as text
 * @param json the changed object
 */
record Verdict(
        String id, String kind, String title, String stage, Set<String> fields, List<String> messages, String json) {
    boolean accepted() {
        return stage.equals("none");
    }
}
