/** First names that articles have often, so that a name is told from other words with a capital. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `Achim Adam Agnieszka Ahmed Alberto Aleksandr Alexander Alexandra Alexei Alexej Ali Alice Amir Anas Andrea Andreas Andrei Andrej Andrew
  Andrij Andrzej Angela Anita Anja Anke Anna Annalena Anne Annegret Annette Anton Antonio Antony Armin Arnulf Artur Astrid
  Barbara Bärbel Beate Benjamin Bernd Bernhard Bettina Bill Birgit Björn Boris Brigitte Bruno Carl Carla Carlos Carola Caroline Carsten
  Charles Charlotte Christian Christiane Christina Christine Christoph Claudia Clemens Cornelia Daiva Daniel Daniela David Denis Dennis
  Detlef Diana Dieter Dietmar Dirk Dmitri Dmitrij Dmytro Dominik Donald Doris Eberhard Eduard Edward Elena Elisabeth Elke Emilia Emily
  Emma Emmanuel Enrico Erich Erik Erika Ernst Esther Eugen Eva Ewa Fabian Felix Ferdinand Finn Florian Francesco Frank Franz Franziska
  Frauke Frederik Frieda Friedrich Friederike Fritz Gabriele Georg George Gerald Gerd Gerhard Gerda Gert Gesine Giorgia Giovanni Gisela
  Gregor Gudrun Guido Gunnar Günter Günther Gustav Hanna Hannah Hannes Hans Harald Hartmut Hassan Heather Heidi Heike Heiko Heiner
  Heinrich Heinz Helena Helga Helmut Hendrik Henning Henriette Henrik Henry Herbert Hermann Hildegard Holger Horst Hubert Hugo Ian Igor
  Ilse Ines Inga Inge Ingo Ingrid Irene Iris Irina Isabel Ivan Iwan Jack Jacob Jacques Jakob James Jan Jana Jane Janina Jannis Jarosław
  Jasmin Jean Jennifer Jens Jessica Jewgeni Jim Jo Joachim Joe Johann Johanna Johannes John Jonas Jonathan Jordan Jörg Jörn José Josef
  Joseph Juan Judith Julia Julian Juliane Julius Jürgen Juri Jutta Kai Karen Karin Karl Karla Karsten Katarina Katarzyna Katharina Kathrin
  Katja Katrin Keir Kerstin Kevin Kirsten Klaus Knut Konrad Kristina Kurt Lars Laura Laurent Lea Lena Lennart Leo Leon Leonard Leonie
  Liam Lina Linda Lisa Liz Lothar Louis Luca Lucas Ludger Ludwig Luigi Luis Luise Lukas Luke Lutz Maciej Magdalena Mahmud Maia Maja
  Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Margarete Maria Marian Marie Marina Mario Marion Marius Mark Markus Marta Marte
  Martin Martina Martha Mary Mateusz Mathias Mats Matteo Matthew Matthias Mauro Max Maximilian Mette Michael Michail Michel Mia Miriam
  Mohammed Mohamed Monika Moritz Mustafa Mykola Nadja Nancy Natalia Natalie Nathalie Nicole Nicolas Niels Nikita Nikolai Nikolaj Nils
  Nina Nora Norbert Oksana Olaf Ole Oleg Oleh Oleksandr Oleksij Olena Olga Oliver Olivia Omar Oskar Ostap Oswald Otto Pascal Patricia
  Patrick Paul Paula Pawel Paweł Pedro Peter Petra Philip Philipp Pierre Pjotr Rafael Rainer Ralf Ralph Raphael Rebecca Regina
  Reiner Reinhard Reinhold Renate René Ricarda Richard Rita Robert Roberto Rolf Roland Roman Ronald Rosa Rudolf Rüdiger Ruprecht Ruth
  Ryan Sabine Sahra Samuel Sandra Sanna Sara Sarah Saskia Sebastian Sergei Sergej Serhij Sibylle Sigmar Silke Silvia Simon Simone Sofia
  Solveig Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Stephen Steve Susan Susanne Sven Svenja Swetlana Sylvia Taras
  Tamara Tanja Tatjana Thea Theo Theodor Theresa Thierry Thomas Thorsten Tim Timo Tina Tino Tobias Tom Tomasz Torben Torsten Udo Ulf
  Ulrich Ulrike Ursula Uta Ute Uwe Valentin Valerie Vera Veronika Vicky Victor Victoria Viktor Viktoria Vincent Vitali Volker Volkmar
  Volodymyr Waldemar Walter Waltraud Wassili Werner Wiktor Wilhelm William Willy Winfried Witali Wjatscheslaw Wladimir Wolf Wolfgang
  Wolfram Wolodymyr Xaver Yvonne Yves`.split(/\s+/u),
);
