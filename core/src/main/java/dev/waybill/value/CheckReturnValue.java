package dev.waybill.value;

import static java.lang.annotation.ElementType.PACKAGE;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type whose results must be used: its methods return a new value and change nothing, so a call whose result
 * is dropped is a mistake. Error Prone and IDEs know the annotation by its simple name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({TYPE, PACKAGE})
public @interface CheckReturnValue {}
