"""The web form and the conversation page: pages for people who never open a terminal. Holds no clinical meaning.

Which questions are asked, their words, their order, the options and their cards all come from the rulebook. Answers live
in this process's memory alone (`sessions`), and nothing about them reaches an address, a title, a log or a disk.
"""
