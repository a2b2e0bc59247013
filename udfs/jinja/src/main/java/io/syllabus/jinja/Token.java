package io.syllabus.jinja;

/**
 * One token of a template.
 *
 * @param text the text between tags, a name, an operator, or a string's content
 * @param value the number of a numeric token, otherwise null
 * @param line where it stands, counted from 1
 */
record Token(TokenType type, String text, Object value, int line) {
  boolean isName(String name) {
    return type == TokenType.NAME && text.equals(name);
  }

  boolean isOperator(String operator) {
    return type == TokenType.OPERATOR && text.equals(operator);
  }

  /** How a message calls it. */
  String described() {
    return switch (type) {
      case DATA -> "template data / text";
      case VARIABLE_BEGIN -> "begin of print statement";
      case VARIABLE_END -> "end of print statement";
      case BLOCK_BEGIN -> "begin of statement block";
      case BLOCK_END -> "end of statement block";
      case NAME, OPERATOR -> text;
      case STRING -> "string";
      case INTEGER -> "integer";
      case FLOAT -> "float";
      case END -> "end of template";
    };
  }
}
