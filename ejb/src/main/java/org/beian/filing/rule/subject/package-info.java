/** Rules on the subject, its documents and its responsible persons. */
package org.beian.filing.rule.subject;
