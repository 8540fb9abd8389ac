/** The annual audit, for programs of sponsors and providers (7.9, 8.7). */
package org.beian.web.api.annualaudit;
