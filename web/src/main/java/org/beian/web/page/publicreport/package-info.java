/** Pages about reports by the public: the bureaus' contacts for them (6.9). */
package org.beian.web.page.publicreport;
