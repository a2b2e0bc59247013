/**
 * Python's values and what its operators do with them, as far as a chat template can see it.
 *
 * <p>None is {@code null}, bool is {@code Boolean}, int is {@code Long} or {@code BigInteger},
 * float is {@code Double}, str is {@code String} (read by code points), list is {@code List}, dict
 * is {@code Map}; the other types have a class here.
 */
package io.syllabus.jinja.python;
