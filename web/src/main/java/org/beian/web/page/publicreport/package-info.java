/** Pages about reports by the public: where the bureaus take them (6.9). */
package org.beian.web.page.publicreport;
