/** Time limits in the annual audit, and what waits in the in-trays until then (18.2). */
package org.beian.annualaudit.deadline;
