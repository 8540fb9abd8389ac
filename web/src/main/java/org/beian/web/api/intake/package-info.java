/** Files handed in over the interface: imports, how they stand, what each row was answered. */
package org.beian.web.api.intake;
