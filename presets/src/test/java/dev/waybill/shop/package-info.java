/** Tests as a user's code: in a package of their own, so that their lines are the ones that messages name. */
@NullMarked
package dev.waybill.shop;

import org.jspecify.annotations.NullMarked;
