/** REST resources of imports: files handed in, their state, and the result of each row. */
package org.beian.web.api.intake;
