<#-- The list of libraries and their licences; the build makes it of the licences that the libraries' poms state. -->
Parts by others, with their licences

Font Noto Serif SC (SIL Open Font License 1.1), see org/beian/config/font/OFL.txt in the jar of config
<#list dependencyMap as entry>
<#assign part = entry.getKey()>
${part.groupId}:${part.artifactId}:${part.version} (${entry.getValue()?join("; ")})
</#list>
