/** What is handed in as files: by now the documents that an application names (formats.md 2). */
package org.beian.intake;
