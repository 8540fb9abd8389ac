/** The provider's customers, tasks and applications on behalf. */
package org.beian.web.page.filing.provider;
