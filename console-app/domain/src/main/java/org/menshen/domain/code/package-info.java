/// The code lists and figures of `config/codes`: what the field calls things, in Chinese and English, and every number of the rules.
package org.menshen.domain.code;
