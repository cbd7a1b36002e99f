# Prints what zsh completes the last word of a line with: zsh-complete.zsh SCRIPT LINE. A shell in a pseudo-terminal is sent the line and a tab;
# there `compadd` prints what it is given instead of listing it.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= RPROMPT= PS2=; stty -echo 2>/dev/null; autoload -Uz compinit; compinit -D -u; source ${(q)1}"
zpty -w shell 'compadd () {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits
  builtin compadd -A hits "$@"
  (( $#hits )) && printf "<hit>%s</hit>\n" "${hits[@]}"
  builtin compadd "$@"
}
finished () { print "<finished>"; exit }
zle -N finished
complete-all () { zle list-choices; zle finished }
zle -N complete-all
bindkey "^I" complete-all
LISTMAX=10000
zstyle ":completion:*" list-prompt ""
print "<ready>"'
while zpty -r shell line && [[ $line != *'<ready>'* || $line == *print* ]]; do :; done
zpty -w -n shell "$2"$'\t'
while zpty -r shell line; do
  print -rn -- "$line"
  [[ $line == *'<finished>'* ]] && break
done
