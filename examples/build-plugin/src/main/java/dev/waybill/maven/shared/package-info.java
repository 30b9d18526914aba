/** What the plugin and the classes that it puts on the project's class path have in common: types of the JDK alone. */
@NullMarked
package dev.waybill.maven.shared;

import org.jspecify.annotations.NullMarked;
