package dev.waybill.rule;

import dev.waybill.value.Place;

/**
 * What was found while a text was read, and can't be seen in the objects any more: a fault of syntax, a key that stands
 * twice.
 *
 * @param rule the id of the rule under which it is reported
 * @param object the object that was read there, as far as it is known
 * @param place where it stands
 * @param path the field; may be empty
 * @param problem what is wrong, and what is allowed
 * @param fix what to do about it; may be empty
 */
public record TextProblem(String rule, ObjectName object, Place place, String path, String problem, String fix) {}
