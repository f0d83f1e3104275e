/** First names that articles have often, so that a name is told from other words with a capital. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abbas Abdel Abdoulaye Abdul Abdulaziz Abdullah Abebe Abigail Abraham Achim Adam Adele Adrian Adriana Adriano Agathe Agnes Agneta Agnieszka Ahmed
  Aida Aiko Aino Aisha Aivar Akiko Alain Alan Alba Albert Alberto Albin Albrecht Aldo Alejandra Alejandro Aleksander Aleksandr Aleksandra Aleksei Alena
  Alessandra Alessandro Alessia Alexander Alexandra Alexei Alexej Alexis Alfons Alfred Algirdas Ali Alice Alina Alison Allan Almut Alois Alona Amanda
  Amara Amelie Amina Aminata Amir Amit Ana Anas Anastasia Anastasija Anatoli Anatolij Anders Andre Andrea Andreas Andrei Andrej Andrew Andrij Andris
  Andrius Andrzej András André Andrés Aneta Angela Angelika Angelina Angelo Anil Anina Anisa Anita Anja Anjali Anke Ann Anna Annalena Anne Annegret
  Annett Annette Annika Ansgar Antanas Antje Antoine Anton Antonia Antonina Antonio Antony Ants Antti Anwar Ari Ariane Arif Arjun Arkadi Arkadij Arlette
  Armin Arndt Arne Arno Arnold Arnulf Arsenij Artem Arthur Artjom Artur Arvid Arvydas Asif Aslı Asmaa Assimi Astrid Astrit Attila Aurelia Aurélie Axel
  Ayaka Aydan Aydın Ayhan Aylin Ayşe Aziz Bahram Balázs Baptiste Barbara Bartosz Bashar Basil Bassam Bastian Beate Beatrice Beatriz Behruz Ben Benedikt
  Bengt Benita Benjamin Benno Berit Bernadette Bernard Bernd Bernhard Bernhild Berta Berthold Bertram Bettina Bianca Bilal Bill Birger Birgit Birte
  Birutė Björn Bodo Bogdan Bogdana Bojan Boris Boubacar Bożena Brenda Brian Brigid Brigitte Britta Bruce Bruno Burkhard Bärbel Béla Camille Candan
  Carina Carl Carl-Heinz Carla Carlos Carmen Carol Carola Carolin Caroline Carsten Catarina Catherine Cathérine Catrin Cecilia Cem Chalid Chantal
  Charles Charlotte Chen Chiara Chidi Ching Chloé Christa Christel Christian Christiane Christin Christina Christine Christoffer Christoph Christopher
  Claire Claude Claudia Claudio Claus Clemens Constantin Constanze Corin Corinna Cornelia Cosima Craig Curt Curtis Cyril Cédric Céline Dagmar Daiva
  Dalia Dalė Damian Damir Dan Dana Dani Daniel Daniela Danijel Danilo Danuta Daria Dario Dariusch Dariusz Darja Darko Dave David Davide Davit Dawid
  Deborah Deepak Delphine Demet Denis Deniz Dennis Desirée Detlef Diana Diego Dieter Diethelm Dietmar Dilara Dimitri Dimitris Dina Dino Dirck Dirk
  Djamila Dmitri Dmitrij Dmitry Dmytro Dominik Donald Donata Donatas Dora Dorian Doris Dorota Dorothea Dorothee Dragan Dunja Dušan Eberhard Ebrahim Ebru
  Eckart Eckhard Edeltraud Edgar Edgars Edith Edmund Eduard Eduardo Edvards Edward Edwin Egils Eglė Egon Ehud Eike Einar Ekaterina Ekkehard Elena Eleni
  Eleonora Elham Eliana Elias Elif Elin Elina Elisa Elisabeth Elise Eliza Elke Ella Ellen Elmar Elvira Emanuel Emil Emilia Emilio Emily Emir Emma
  Emmanuel Emre Enno Enrico Enrique Ercan Erdal Eren Eric Erich Erik Erika Erkki Erna Ernestine Ernst Ervin Erwin Esra Esteban Esther Etienne Eugen
  Eugenia Eugénie Eva Eva-Maria Evelin Evelyn Evgenij Ewa Ewald Ewelina Fabian Fadi Faisal Farid Farida Faruk Fatih Fatima Fatma Fatou Federica Federico
  Felicitas Felipe Felix Ferdinand Ferhat Fernanda Fernando Filip Filippo Finn Fiona Flavia Florian Folke Franca Frances Francesco Francis Francisco
  Frank Frank-Walter Franka Frans Franz Franziska François Françoise Frauke Fred Freddy Frederik Frida Fridtjof Frieda Frieder Friederike Friedhelm
  Friedrich Friedrun Frithjof Fritz Fuad Fumio Gabi Gabor Gabriel Gabriela Gabriele Gary Gaston Geert Gemma Genadij Geoffrey Georg George Gerald
  Geraldine Gerd Gerda Gerhard Gerhild Germaine Gernot Gero Gerrit Gert Gertrud Gesa Gesine Ghassan Giacomo Gianni Gideon Giedrius Gilbert Gilles Gina
  Gintaras Gintarė Giorgia Giovanni Gisela Giulia Giuseppe Godehard Goran Gottfried Grace Graham Gregor Greta Grete Grigori Grzegorz Guadalupe Gudrun
  Gudula Guido Guillaume Guillermo Gunda Gundula Gunnar Gunārs Gustaf Gustav Gustavo Gwendolyn Gábor Gökhan Göran Gösta Günter Günther Haakon Hadi
  Haider Haiko Haile Hakan Halil Halina Hamad Hamid Hamza Hana Hanan Hanif Hanna Hannah Hanne Hannelore Hannes Hans Hans-Georg Hans-Jürgen Hans-Peter
  Hanspeter Harald Haralds Harry Hartmut Haruto Hasan Hassan Hatice Hauke Heather Hedwig Heidi Heike Heiko Hein Heiner Heinke Heinrich Heinz Helen
  Helena Helene Helga Helge Hella Helmar Helmut Helmuth Hendrik Hendrikje Henk Henning Henri Henriette Henrik Henry Herbert Herlinde Hermann Hermine
  Herta Hilal Hilda Hilde Hildegard Hiltrud Hinrich Hiroshi Hiroyuki Holger Horst Hossein Hubert Hubertus Hugo Hulda Husain Husam Hussein Hélène Hüseyin
  Ian Ibrahim Ibrahima Ida Idriss Ieva Ignacio Ignazio Igor Ihor Ilan Ileana Ilham Ilija Ilja Ilka Ilona Ilse Ilze Imad Imants Imke Imran Ina Indira
  Ines Inese Inga Inge Ingeborg Ingmar Ingo Ingolf Ingrid Ingrida Inka Inna Inés Ioana Ionel Iraklij Irena Irene Irfan Irina Iris Irma Irmgard Isaac
  Isabel Isabell Isabella Isabelle Ismael Ismail Isolde István Itamar Iulia Ivan Ivana Ivica Ivo Iwan Iwona Izabela Jaakko Jaan Jacek Jack Jacob Jacques
  Jakob Jakow Jamal James Jamie Jamil Jan Jana Jane Janet Janice Janina Janine Janko Janne Jannis Janusz Jared Jaroslav Jaroslaw Jarosław Jasmin Jason
  Jassir Javad Javier Jean Jeff Jeffrey Jelena Jennifer Jenny Jens Jenö Jeremy Jerome Jerzy Jesper Jessica Jewgeni Jewhen Jill Jim Jindřich Jo Joachim
  Joana Joanna Jochen Joe Joel Johann Johanna Johannes John Jolanta Jon Jonah Jonas Jonathan Jonna Joost Jordan Jordi Jorge Joris Josef Josefina
  Josefine Joseph Josephine Josip Jost José Jovan Joyce João Joëlle Juan Judith Juhani Jukka Jules Julia Julian Juliane Julie Juliette Julija Julio
  Julita Julius Junis Jurgita Juri Jurij Justin Justine Justus Jusuf Juta Jutta János Jérôme Józef Jörg Jörgen Jörn Jürg Jürgen Jüri Jānis Kacper Kadir
  Kai Kaja Kalle Kamil Kamila Kamran Karam Karen Karim Karima Karin Karina Karl Karla Karlis Karol Karolin Karolina Karoline Karsten Kasimir Kaspar
  Katalin Katarina Katarzyna Kate Katharina Katherine Kathleen Kathrin Kathy Katja Katrien Katrin Kay Keir Keith Kelly Kemal Ken Kenji Kenneth Kenta
  Kerim Kerstin Kevin Khalid Kian Kilian Kim Kira Kirill Kirsten Kjell Klara Klaudia Klaus Klemens Knut Kofi Kolja Konrad Konstantin Konstantina
  Kornelia Krista Kristian Kristiina Kristin Kristina Kristine Kristof Krišjānis Krystyna Krzysztof Ksenija Kurt Kwame Kyrylo Károly Kęstutis Ladislav
  Laila Laleh Lana Lara Larissa Larry Lars Lars-Erik Lasse Laura Laurent Laurenz Lauri Lavinia Lea Lea-Sophie Lech Leila Lena Lenka Lennart Lenz Leo
  Leon Leonard Leonhard Leonid Leonie Leonor Leopold Leslie Leszek Levin Leyla Liam Lidia Lidija Lieselotte Lilian Lilli Lilly Lina Linda Linus Lioba
  Lisa Lisa-Marie Lisbeth Liz Ljubow Ljudmila Loredana Lorena Lorenz Lorenzo Lothar Louis Luca Lucas Lucia Lucie Lucien Lucy Ludger Ludmila Ludovic
  Ludwig Luigi Luis Luise Luiza Lukas Luke Lutz Luzie Lydia Lynn László Maciej Madeleine Madlen Madschid Magdalena Mahamat Mahmood Mahmud Mahsa Maia
  Maik Maika Maike Maja Malik Malte Mamadou Manfred Manfried Manolis Manuel Manuela Mara Marc Marcel Marcelo Marcin Marco Marcus Mareike Marek Maren
  Margaret Margareta Margarete Margarethe Margarita Margit Margot Margret Margrit Maria Marian Mariana Marianne Mariano Marie Marija Marika Marina Mario
  Marion Marit Maritta Marius Mariusz Marjam Marjan Mark Markku Marko Markus Marlen Marlene Marlies Marlis Marlon Marta Marta-Maria Marte Martha Martin
  Martina Martti Marwan Mary Maryam Maryna Marzena Masha Massimo Massud Mateusz Mathias Mathieu Mathilde Mathis Matilda Mats Matteo Matthew Matthias
  Matthis Matthäus Matti Mattias Maurice Maurits Mauro Max Maxim Maxime Maximilian Maxine Małgorzata Mechthild Mehdi Mehmet Mehran Mei-ling Meike
  Meinhard Melanie Melina Melissa Meltem Merle Merlin Merve Meryem Mette Mia Michael Michaela Michail Michal Michał Michel Michelle Michèle Mick Miguel
  Mihai Mihály Mika Mikael Mike Mikhail Mikko Miklós Mila Milena Milica Milo Miloš Mina Mindaugas Minna Mira Mireille Miriam Mirjam Mirko Miroslav
  Miroslava Miroslaw Mirza Mitja Mohamed Mohammad Mohammed Mohsen Momtschil Mona Monika Moritz Morten Moshe Mostafa Moussa Muhammad Murat Mustafa
  Mychajlo Mykhailo Mykola Myriam Myroslawa Māris Nabih Nabil Nadeschda Nadia Nadim Nadine Nadja Nadschib Naim Nancy Naoko Naomi Narendra Nasrin Nasser
  Natalia Natalie Natalija Natalja Natascha Nataša Nathalie Nathan Navid Nawaf Nazan Neda Neil Nele Nenad Nevena Ngozi Niccolò Nick Nicola Nicolai
  Nicolas Nicolaus Nicole Niels Nikita Niklas Nikola Nikolai Nikolaj Nikolas Nikolaus Nikos Nils Nilüfer Nima Nina Nino Nirmala Nizar Nkosana Noa Noah
  Noam Noemi Nora Norbert Norman Nour Nouri Noëlle Nurhan Nuria Nurit Octavia Odile Oksana Oktay Olaf Ole Oleg Oleh Oleksandr Oleksandra Oleksii Oleksij
  Olena Olga Oliver Olivia Olivier Oluwaseun Omar Omid Onur Orhan Orkun Orsolya Osama Oscar Oskar Osman Ossip Ostap Oswald Otar Othmar Otmar Ottilie
  Ottmar Otto Ousmane Pablo Pamela Paola Paolo Parisa Parwin Pascal Pascale Patricia Patrick Patrik Patrizia Paul Paula Paulina Pauline Paulo Paulus
  Pavel Pavlo Pawel Paweł Pawlo Pedro Peer Pekka Penelope Pentti Percy Perihan Perrine Petar Peter Petr Petra Petros Petru Philip Philipp Philippa
  Philippe Phoebe Pia Piero Pierre Piet Pieter Pilar Piotr Pirjo Pirmin Pjotr Polina Priya Pål Qassem Quentin Quirin Rachel Radek Radosław Radu Raed
  Rafael Rafał Raffaele Rafik Ragnar Rahel Raimo Raimund Rainer Raisa Rajesh Ralf Ralitza Ralph Ramin Ramona Ramsan Ramón Raphael Raphaela Raquel
  Raschid Rasmus Raul Raymond Rebecca Rebekka Recep Reem Regina Reimar Rein Reiner Reingard Reinhard Reinhild Reinhilde Reinhold Remigius Renata Renate
  Renzo René Reyhaneh Reza Rhea Rica Ricarda Ricardo Richard Rick Rico Rieke Rigmor Rikard Rimantas Risto Rita Robert Roberta Roberto Robin Rocco
  Rodolfo Rodrigo Roger Roland Rolando Rolf Roman Romana Romano Romy Ronald Ronja Ronny Rosa Rosalie Rosamunde Rosanna Rose Rosemarie Rosita Roswitha
  Rouven Roxana Roy Roya Ruben Rudi Rudolf Ruprecht Ruslan Ruslana Ruta Ruth Ryan Régis Róisín Rüdiger Rūta Saad Sabina Sabine Sabrina Sadegh Sadik
  Saeed Sahin Sahra Said Salah Salih Salim Salma Salman Salome Salvatore Sam Sami Samih Samir Samira Samuel Sandra Sandro Sanja Sanjay Sanna Santiago
  Sara Sarah Sascha Saskia Satoshi Sauli Sauliuş Saïd Scarlett Schimon Schirin Scott Sean Sebastian Sebastiano Seda Sedat Selim Selina Selma Senta Serap
  Serena Serge Sergei Sergej Sergio Sergiy Serhij Seung Severin Sevgi Sevim Seydou Shane Sharon Sheila Shigeru Shimon Shinzo Shirin Siamak Sibel Sibylle
  Sidonie Siegbert Siegfried Sieglinde Siegmar Sigmar Sigrid Sigrun Sigurd Silja Silke Silvan Silvana Silvia Silvio Simeon Simon Simona Simone Simonetta
  Sina Sirpa Slavica Slavko Slawomir Soeren Sofia Sofie Soheil Solveig Soner Sonia Sonja Sophia Sophia-Marie Sophie Soraya Stanislaus Stanislav
  Stanislaw Stanisław Stefan Stefanie Steffen Stella Stepan Stephan Stephane Stephanie Stephen Steve Steven Stewart Stijn Stojan Stuart Stéphane Suna
  Sunil Susan Susanne Sven Svenja Svetlana Swantje Swen Swetlana Swjatoslaw Sylke Sylvain Sylvester Sylvia Sylvie Sándor Sönke Sören Sübeyde Süleyman
  Sławomir Tabea Tadas Tadeusz Taher Taina Takeshi Talal Talia Tamara Tamim Tania Tanja Taras Tarek Tariq Tatiana Tatjana Ted Teemu Teresa Terry Tesfaye
  Tetiana Tetjana Thabo Thaddäus Thea Thekla Theo Theodor Theodora Theodore Theres Theresa Thierry Thilo Thomas Thorben Thorbjørn Thore Thorsten Thure
  Thurid Thérèse Tiago Tiberiu Tiemo Till Tillmann Tilman Tilo Tim Timo Timothy Timur Tina Tino Tiziana Tjark Tobias Todd Toivo Tom Tomas Tomasz Tommaso
  Tommy Tomáš Tonio Tony Toomas Torben Tore Torsten Traudl Traute Tuncay Tuomas Turgut Tuulia Tyrone Udo Ueli Uffe Ulf Ulla Ulli Ulrich Ulrik Ulrika
  Ulrike Umberto Umut Undine Uriel Urs Ursula Urszula Urte Usman Uta Ute Uwe Vadim Vahid Valdas Valdis Valentin Valentina Valentyna Valeria Valerie
  Vanessa Vasil Vasile Veit Velten Vera Verena Veronica Veronika Veronique Vesna Vicky Victoire Victor Victoria Vigdis Vikram Viktor Viktoria Viktorija
  Vilma Vincent Viola Violeta Virginija Vitali Vito Vittoria Vivian Vivien Vjosa Vladimir Vlado Vlatko Vojtěch Volker Volkmar Volodymyr Volodymyra
  Vytautas Václav Wadim Wadym Wahid Waldemar Walentina Walentyna Walerij Walid Walter Waltraud Wanda Warwara Wassili Wassyl Wasyl Wendelin Wera Werner
  Wibke Wiebke Wieland Wiesław Wiktor Wiktoria Wiktorija Wilfried Wilhelm Wilhelmine William Willy Wilma Winfried Witali Witalij Witold Wjatscheslaw
  Wladimir Wladislaw Wojciech Wolf Wolfgang Wolfhart Wolfram Wolodymyr Wolodymyra Xaver Xavier Xenia Xiaoping Yael Yahya Yannick Yannis Yara Yasemin
  Yasin Yasmin Yasmina Yassin Yehia Yigal Yitzhak Yoav Yoon Yoshiko Yossi Younis Youssef Yuki Yulia Yuriko Yusuf Yves Yvette Yvonne Zacharias Zahed
  Zahra Zaki Zara Zbigniew Zdenka Zdeněk Zehra Zeynep Ziad Zita Ziyad Zlatan Zofia Zoltán Zoran Zsuzsa Zuzana Zvi Zygmunt Ákos Álvaro Özgür Özlem Ülo`.split(
    /\s+/u,
  ),
);
