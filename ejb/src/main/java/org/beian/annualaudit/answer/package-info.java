/** What sponsors and providers do about the items of an audit, and what all see of them. */
package org.beian.annualaudit.answer;
