/** Recording of remedies, of stays of execution and of outcomes, and what these lead to. */
package org.beian.remedy.procedure;
