package io.syllabus.jinja;

/** The kinds of tokens; operators are told apart by their text. */
enum TokenType {
  DATA,
  VARIABLE_BEGIN,
  VARIABLE_END,
  BLOCK_BEGIN,
  BLOCK_END,
  NAME,
  STRING,
  INTEGER,
  FLOAT,
  OPERATOR,
  END
}
