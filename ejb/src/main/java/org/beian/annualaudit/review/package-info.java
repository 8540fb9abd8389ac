/** What a bureau decides on the items of its audit. */
package org.beian.annualaudit.review;
