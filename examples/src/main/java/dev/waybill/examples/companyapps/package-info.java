/** Two servers and two jobs of a company, on its platform, in three environments. */
@NullMarked
package dev.waybill.examples.companyapps;

import org.jspecify.annotations.NullMarked;
