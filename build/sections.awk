# Makes docs/spec/sections.txt: which sections the Microsoft documents have, so that a reference to one that does not
# exist is found. Give it the documents as Markdown:  awk -f build/sections.awk MS-*.md > docs/spec/sections.txt
# It takes the numbers, and of each heading the words that tell it from its neighbours.
BEGIN {
  split("a an and as at by for from in of on or the to with smb2 smb", dull, " ")
  for (i in dull) skip[dull[i]] = 1
}
FNR == 1 {
  document = FILENAME; sub(/.*\//, "", document); sub(/\.md$/, "", document)
  print document
}
/^#+ [0-9]+(\.[0-9]+)* / {
  number = $2; name = ""; words = 0
  if (document == "MS-FSCC" && number == "8.3") number = "2.1.5.2.1" # a title that looks like a number
  for (i = 3; i <= NF && words < 5; i++) {
    word = tolower($i); gsub(/[^a-z0-9_]/, "", word)
    if (word == "" || word in skip) continue
    name = name (words++ ? "-" : "") word
  }
  print number, name
}
END {
  print "MS-UCODEREF"
  print "3.1.5.3 mapping-utf16-upper-case"
}
