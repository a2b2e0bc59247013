/** The stages after Spark: Python programs in an environment of their own, and what they made. */
package io.syllabus.pipelines.trainer;
