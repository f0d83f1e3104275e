/** First names that articles have often, so that a name is told from other words with a capital. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abbas Abdel Abdul Abdullah Abigail Abraham Achim Adam Adele Adrian Adriana Adriano Agathe Agnes Agneta Agnieszka Ahmed Aida Aiko Aino Aisha
  Akiko Alain Alan Alba Albert Alberto Albin Albrecht Aldo Alejandra Alejandro Aleksander Aleksandr Aleksandra Aleksei Alena Alessandra Alessandro
  Alessia Alexander Alexandra Alexei Alexej Alexis Alfons Alfred Ali Alice Alina Alison Allan Almut Alois Alona Amanda Amelie Amina Amir Ana Anas
  Anastasia Anastasija Anatoli Anatolij Anders Andre Andrea Andreas Andrei Andrej Andrew Andrij Andrius Andrzej András André Andrés Aneta Angela
  Angelika Angelina Angelo Anina Anisa Anita Anja Anke Ann Anna Annalena Anne Annegret Annett Annette Annika Ansgar Antanas Antje Antoine Anton Antonia
  Antonina Antonio Antony Antti Ari Ariane Arif Arkadi Arkadij Arlette Armin Arndt Arne Arno Arnold Arnulf Arsenij Artem Arthur Artjom Artur Arvid Asif
  Aslı Asmaa Astrid Astrit Attila Aurelia Aurélie Axel Ayaka Aydan Aydın Ayhan Aylin Ayşe Balázs Baptiste Barbara Bartosz Bashar Basil Bastian Beate
  Beatrice Beatriz Ben Benedikt Bengt Benita Benjamin Benno Berit Bernadette Bernard Bernd Bernhard Bernhild Berta Berthold Bertram Bettina Bianca Bilal
  Bill Birger Birgit Birte Björn Bodo Bogdan Bogdana Bojan Boris Bożena Brenda Brian Brigid Brigitte Britta Bruce Bruno Burkhard Bärbel Béla Camille
  Candan Carina Carl Carl-Heinz Carla Carlos Carmen Carol Carola Carolin Caroline Carsten Catarina Catherine Cathérine Cecilia Cem Chantal Charles
  Charlotte Chen Chiara Chloé Christa Christel Christian Christiane Christina Christine Christoffer Christoph Christopher Claire Claude Claudia Claudio
  Claus Clemens Constantin Constanze Corinna Cornelia Cosima Craig Curt Curtis Cyril Cédric Céline Dagmar Daiva Dalia Damian Damir Dan Dana Dani Daniel
  Daniela Danijel Danilo Danuta Daria Dario Dariusch Dariusz Darja Darko Dave David Davide Davit Dawid Deborah Delphine Demet Denis Deniz Dennis Desirée
  Detlef Diana Diego Dieter Diethelm Dietmar Dilara Dimitri Dimitris Dina Dino Dirck Dirk Djamila Dmitri Dmitrij Dmitry Dmytro Dominik Donald Donata
  Donatas Dora Dorian Doris Dorota Dorothea Dorothee Dragan Dunja Dušan Eberhard Ebru Eckart Eckhard Edeltraud Edgar Edgars Edith Edmund Eduard Eduardo
  Edward Edwin Egon Ehud Eike Einar Ekaterina Ekkehard Elena Eleni Eleonora Elham Eliana Elias Elif Elin Elina Elisa Elisabeth Elise Eliza Elke Ella
  Ellen Elmar Elvira Emanuel Emil Emilia Emilio Emily Emir Emma Emmanuel Emre Enno Enrico Enrique Ercan Erdal Eren Eric Erich Erik Erika Erkki Erna
  Ernestine Ernst Ervin Erwin Esra Esteban Esther Etienne Eugen Eugenia Eugénie Eva Eva-Maria Evelyn Evgenij Ewa Ewald Ewelina Fabian Fadi Faisal Farid
  Farida Fatih Fatima Fatma Federica Federico Felicitas Felipe Felix Ferdinand Ferhat Fernanda Fernando Filip Filippo Finn Fiona Flavia Florian Folke
  Franca Frances Francesco Francis Francisco Frank Frank-Walter Franka Frans Franz Franziska François Françoise Frauke Fred Freddy Frederik Frida
  Fridtjof Frieda Frieder Friederike Friedhelm Friedrich Friedrun Frithjof Fritz Gabi Gabor Gabriel Gabriela Gabriele Gary Gaston Geert Gemma Genadij
  Geoffrey Georg George Gerald Geraldine Gerd Gerda Gerhard Gerhild Germaine Gernot Gero Gerrit Gert Gertrud Gesa Gesine Giacomo Gianni Gideon Gilbert
  Gilles Gina Gintaras Giorgia Giovanni Gisela Giulia Giuseppe Godehard Goran Gottfried Grace Graham Gregor Greta Grete Grigori Grzegorz Guadalupe
  Gudrun Gudula Guido Guillaume Guillermo Gunda Gundula Gunnar Gustaf Gustav Gustavo Gwendolyn Gábor Gökhan Göran Gösta Günter Günther Haakon Hadi Haiko
  Hakan Halil Halina Hamid Hamza Hana Hanan Hanna Hannah Hanne Hannelore Hannes Hans Hans-Georg Hans-Jürgen Hans-Peter Hanspeter Harald Haralds Harry
  Hartmut Hasan Hassan Hatice Hauke Heather Hedwig Heidi Heike Heiko Hein Heiner Heinke Heinrich Heinz Helen Helena Helene Helga Helge Hella Helmar
  Helmut Helmuth Hendrik Hendrikje Henk Henning Henri Henriette Henrik Henry Herbert Herlinde Hermann Hermine Herta Hilal Hilda Hilde Hildegard Hiltrud
  Hinrich Hiroshi Holger Horst Hubert Hubertus Hugo Hulda Husam Hélène Hüseyin Ian Ibrahim Ida Ieva Ignacio Ignazio Igor Ihor Ilan Ileana Ilham Ilija
  Ilja Ilka Ilona Ilse Imke Imran Ina Ines Inga Inge Ingeborg Ingmar Ingo Ingolf Ingrid Ingrida Inka Inna Inés Ioana Ionel Iraklij Irena Irene Irfan
  Irina Iris Irma Irmgard Isaac Isabel Isabell Isabella Isabelle Ismail Isolde István Itamar Iulia Ivan Ivana Ivica Ivo Iwan Iwona Izabela Jaakko Jaan
  Jacek Jack Jacob Jacques Jakob Jakow Jamal James Jamie Jan Jana Jane Janet Janice Janina Janine Janko Janne Jannis Janusz Jared Jaroslav Jaroslaw
  Jarosław Jasmin Jason Javier Jean Jeff Jeffrey Jelena Jennifer Jenny Jens Jenö Jeremy Jerome Jerzy Jesper Jessica Jewgeni Jewhen Jill Jim Jindřich Jo
  Joachim Joana Joanna Jochen Joe Joel Johann Johanna Johannes John Jolanta Jon Jonah Jonas Jonathan Jonna Joost Jordan Jordi Jorge Joris Josef Josefina
  Josefine Joseph Josephine Josip Jost José Jovan Joyce João Joëlle Juan Judith Juhani Jukka Jules Julia Julian Juliane Julie Juliette Julija Julio
  Julita Julius Juri Jurij Justin Justine Justus Juta Jutta János Jérôme Józef Jörg Jörgen Jörn Jürg Jürgen Kacper Kadir Kai Kaja Kalle Kamil Kamila
  Karen Karim Karima Karin Karina Karl Karla Karlis Karol Karolina Karoline Karsten Kasimir Kaspar Katalin Katarina Katarzyna Kate Katharina Katherine
  Kathleen Kathrin Kathy Katja Katrien Katrin Kay Keir Keith Kelly Kemal Ken Kenji Kenneth Kerim Kerstin Kevin Kilian Kim Kira Kirill Kirsten Kjell
  Klara Klaudia Klaus Klemens Knut Kolja Konrad Konstantin Konstantina Kornelia Krista Kristian Kristiina Kristin Kristina Kristine Kristof Krystyna
  Krzysztof Ksenija Kurt Kyrylo Károly Ladislav Laila Lana Lara Larissa Larry Lars Lasse Laura Laurent Laurenz Lauri Lavinia Lea Lea-Sophie Lech Leila
  Lena Lenka Lennart Lenz Leo Leon Leonard Leonhard Leonid Leonie Leonor Leopold Leslie Leszek Levin Leyla Liam Lidia Lidija Lieselotte Lilian Lilli
  Lilly Lina Linda Linus Lioba Lisa Lisa-Marie Lisbeth Liz Ljubow Ljudmila Loredana Lorena Lorenz Lorenzo Lothar Louis Luca Lucas Lucia Lucie Lucien
  Lucy Ludger Ludmila Ludovic Ludwig Luigi Luis Luise Luiza Lukas Luke Lutz Luzie Lydia Lynn László Maciej Madeleine Madlen Magdalena Mahmud Maia Maik
  Maika Maike Maja Malik Malte Manfred Manfried Manolis Manuel Manuela Mara Marc Marcel Marcelo Marcin Marco Marcus Mareike Marek Maren Margaret
  Margareta Margarete Margarethe Margarita Margit Margot Margret Margrit Maria Marian Mariana Marianne Mariano Marie Marija Marika Marina Mario Marion
  Marit Maritta Marius Mariusz Marjan Mark Markku Marko Markus Marlen Marlene Marlies Marlis Marlon Marta Marta-Maria Marte Martha Martin Martina Martti
  Marwan Mary Maryam Maryna Marzena Masha Massimo Mateusz Mathias Mathieu Mathilde Mathis Matilda Mats Matteo Matthew Matthias Matthis Matthäus Matti
  Mattias Maurice Maurits Mauro Max Maxim Maxime Maximilian Maxine Małgorzata Mechthild Mehdi Mehmet Meike Meinhard Melanie Melina Melissa Meltem Merle
  Merlin Merve Meryem Mette Mia Michael Michaela Michail Michal Michał Michel Michelle Michèle Mick Miguel Mihai Mihály Mika Mikael Mike Mikhail Mikko
  Miklós Mila Milena Milica Milo Miloš Mina Mindaugas Minna Mira Mireille Miriam Mirjam Mirko Miroslav Miroslava Miroslaw Mitja Mohamed Mohammed Mohsen
  Momtschil Mona Monika Moritz Morten Moshe Mostafa Murat Mustafa Mychajlo Mykhailo Mykola Myriam Myroslawa Nabil Nadeschda Nadia Nadine Nadja Nancy
  Naomi Nasser Natalia Natalie Natalija Natalja Natascha Nataša Nathalie Nathan Navid Nazan Neda Neil Nele Nenad Nevena Niccolò Nick Nicola Nicolai
  Nicolas Nicolaus Nicole Niels Nikita Niklas Nikola Nikolai Nikolaj Nikolas Nikolaus Nikos Nils Nilüfer Nina Nino Nirmala Noa Noah Noam Noemi Nora
  Norbert Norman Nour Noëlle Nurhan Nuria Nurit Octavia Odile Oksana Oktay Olaf Ole Oleg Oleh Oleksandr Oleksandra Oleksii Oleksij Olena Olga Oliver
  Olivia Olivier Omar Omid Onur Orhan Orkun Orsolya Oscar Oskar Osman Ossip Ostap Oswald Otar Othmar Otmar Ottilie Ottmar Otto Pablo Pamela Paola Paolo
  Parwin Pascal Pascale Patricia Patrick Patrik Patrizia Paul Paula Paulina Pauline Paulo Paulus Pavel Pavlo Pawel Paweł Pawlo Pedro Peer Pekka Penelope
  Pentti Percy Perihan Perrine Petar Peter Petr Petra Petros Petru Philip Philipp Philippa Philippe Phoebe Pia Piero Pierre Piet Pieter Pilar Piotr
  Pirjo Pirmin Pjotr Polina Pål Quentin Quirin Rachel Radek Radosław Radu Rafael Rafał Raffaele Ragnar Rahel Raimo Raimund Rainer Raisa Ralf Ralitza
  Ralph Ramin Ramona Ramsan Ramón Raphael Raphaela Raquel Rasmus Raul Raymond Rebecca Rebekka Recep Reem Regina Reimar Reiner Reingard Reinhard Reinhild
  Reinhilde Reinhold Remigius Renata Renate Renzo René Reza Rhea Rica Ricarda Ricardo Richard Rick Rico Rieke Rigmor Rikard Risto Rita Robert Roberta
  Roberto Robin Rocco Rodolfo Rodrigo Roger Roland Rolando Rolf Roman Romana Romano Romy Ronald Ronja Ronny Rosa Rosalie Rosamunde Rosanna Rose
  Rosemarie Rosita Roswitha Rouven Roxana Roy Ruben Rudi Rudolf Ruprecht Ruslan Ruslana Ruta Ruth Ryan Régis Róisín Rüdiger Rūta Sabina Sabine Sabrina
  Saeed Sahin Sahra Said Salim Salma Salman Salome Salvatore Sam Sami Samir Samira Samuel Sandra Sandro Sanja Sanna Santiago Sara Sarah Sascha Saskia
  Sauli Saïd Scarlett Schimon Scott Sean Sebastian Sebastiano Seda Sedat Selim Selina Selma Senta Serap Serena Serge Sergei Sergej Sergio Sergiy Serhij
  Severin Sevgi Sevim Shane Sharon Sheila Shimon Shinzo Shirin Sibel Sibylle Sidonie Siegbert Siegfried Sieglinde Siegmar Sigmar Sigrid Sigrun Sigurd
  Silja Silke Silvan Silvana Silvia Silvio Simeon Simon Simona Simone Simonetta Sina Sirpa Slavica Slavko Slawomir Soeren Sofia Sofie Solveig Soner
  Sonia Sonja Sophia Sophia-Marie Sophie Soraya Stanislaus Stanislav Stanislaw Stanisław Stefan Stefanie Steffen Stella Stepan Stephan Stephane
  Stephanie Stephen Steve Steven Stewart Stijn Stojan Stuart Stéphane Suna Susan Susanne Sven Svenja Svetlana Swantje Swen Swetlana Swjatoslaw Sylke
  Sylvain Sylvester Sylvia Sylvie Sándor Sönke Sören Sübeyde Süleyman Sławomir Tabea Tadas Tadeusz Taina Takeshi Talia Tamara Tania Tanja Taras Tarek
  Tariq Tatiana Tatjana Ted Teemu Teresa Terry Tetiana Tetjana Thaddäus Thea Thekla Theo Theodor Theodora Theodore Theres Theresa Thierry Thilo Thomas
  Thorben Thorbjørn Thore Thorsten Thure Thurid Thérèse Tiago Tiberiu Tiemo Till Tillmann Tilman Tilo Tim Timo Timothy Timur Tina Tino Tiziana Tjark
  Tobias Todd Tom Tomas Tomasz Tommaso Tommy Tomáš Tonio Tony Toomas Torben Tore Torsten Traudl Traute Tuncay Tuomas Turgut Tuulia Tyrone Udo Ueli Uffe
  Ulf Ulla Ulli Ulrich Ulrik Ulrika Ulrike Umberto Umut Undine Uriel Urs Ursula Urszula Urte Uta Ute Uwe Vadim Vahid Valdis Valentin Valentina Valentyna
  Valeria Valerie Vanessa Vasil Vasile Veit Velten Vera Verena Veronica Veronika Veronique Vesna Vicky Victoire Victor Victoria Vigdis Viktor Viktoria
  Viktorija Vilma Vincent Viola Violeta Virginija Vitali Vito Vittoria Vivian Vivien Vjosa Vladimir Vlado Vlatko Vojtěch Volker Volkmar Volodymyr
  Volodymyra Václav Wadim Wadym Waldemar Walentina Walentyna Walerij Walter Waltraud Wanda Warwara Wassili Wassyl Wasyl Wendelin Wera Werner Wibke
  Wiebke Wieland Wiesław Wiktor Wiktoria Wiktorija Wilfried Wilhelm Wilhelmine William Willy Wilma Winfried Witali Witalij Witold Wjatscheslaw Wladimir
  Wladislaw Wojciech Wolf Wolfgang Wolfhart Wolfram Wolodymyr Wolodymyra Xaver Xavier Xenia Yael Yannick Yannis Yara Yasemin Yasin Yasmin Yasmina Yigal
  Yitzhak Yoav Yoshiko Yossi Youssef Yulia Yusuf Yves Yvette Yvonne Zacharias Zahra Zara Zbigniew Zdenka Zdeněk Zehra Zeynep Ziad Zita Zlatan Zofia
  Zoltán Zoran Zsuzsa Zuzana Zvi Zygmunt Ákos Álvaro Özgür Özlem`.split(/\s+/u),
);
