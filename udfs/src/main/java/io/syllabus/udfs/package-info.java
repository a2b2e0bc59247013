/** Pure functions and the value records they give: no Spark type in sight. */
package io.syllabus.udfs;
