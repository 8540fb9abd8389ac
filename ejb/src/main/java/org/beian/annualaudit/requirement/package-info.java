/** Requirements of content departments that a bureau attaches to its audit (8.7). */
package org.beian.annualaudit.requirement;
