/** Changes that were not filed in time, for programs. */
package org.beian.web.api.unfiledchange;
