/** What the interface and the pages both say about imports: findings in words, files as CSV. */
package org.beian.web.intake;
