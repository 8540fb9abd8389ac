/** The job of the annual audit: it takes the websites, reconciles them, and has sponsors told. */
package org.beian.annualaudit.job;
