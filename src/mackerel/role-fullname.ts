/**
 * Role full names without blanks around the colon: AWS-integration endpoints answer `Service: role`, the documents write
 * `Service:role`, and both mean the same role.
 *
 * @param text one role full name, or a list of them
 */
export function withoutBlanksAtColon(text: string): string {
  return text.replaceAll(/[ \t\u3000]*:[ \t\u3000]*/g, ':');
}
