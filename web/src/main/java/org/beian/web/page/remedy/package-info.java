/** Pages on which authorities record the service of their letters, and parties see it. */
package org.beian.web.page.remedy;
