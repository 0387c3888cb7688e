// Knows in which time zones the holder of a telephone number may live: North American area codes (nanpa.com, area code maps; held against libphonenumber's time zone data of July 2026) and countries of one zone. Refuses to know any holder.

const zones: Record<string, string> = {
  E: "America/New_York", C: "America/Chicago", M: "America/Denver", P: "America/Los_Angeles", Z: "America/Phoenix", A: "America/Anchorage", N: "America/Adak",
  H: "Pacific/Honolulu", R: "America/Puerto_Rico", G: "Pacific/Guam", S: "Pacific/Pago_Pago",
  t: "America/Toronto", w: "America/Winnipeg", r: "America/Regina", e: "America/Edmonton", v: "America/Vancouver", y: "America/Whitehorse", h: "America/Halifax", j: "America/St_Johns",
}; // prettier-ignore

/** Codes by the letters of their zones: one that lies over a border has them all. */
const areaCodes: Record<string, string> = {
  E: "203 475 860 959 302 202 771 239 305 321 324 352 386 407 561 645 656 689 727 728 754 772 786 813 863 904 941 954 229 404 470 478 678 706 762 770 912 943 260 317 463 765 502 859 207 227 240 301 410 443 667 339 351 413 508 617 774 781 857 978 231 248 269 313 517 586 616 679 734 810 947 989 603 201 551 609 640 732 848 856 862 908 973 212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934 252 336 472 704 743 828 910 919 980 984 216 220 234 283 326 330 380 419 436 440 513 567 614 740 937 215 223 267 272 412 445 484 570 582 610 717 724 814 835 878 401 803 821 839 843 854 864 865 802 276 434 540 571 686 703 757 804 826 948 304 681",
  C: "205 251 256 334 659 938 327 479 501 870 217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872 319 515 563 641 712 316 913 225 318 337 504 985 218 320 507 612 651 763 924 952 228 601 662 769 235 314 417 557 573 636 660 816 975 402 531 405 539 572 580 918 615 629 731 901 931 210 214 254 281 325 346 361 409 430 469 512 621 682 713 726 737 806 817 830 832 903 936 940 945 956 972 979 262 274 353 414 534 608 715 920",
  M: "915 303 719 748 720 970 983 406 505 575 385 435 801 307",
  Z: "480 520 602 623",
  P: "209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951 702 725 503 971 206 253 360 425 509 564",
  EC: "219 850 448 812 930 574 270 364 606 423 906",
  CM: "620 785 308 701 605 432",
  ZM: "928",
  MP: "208 986 775 541 458",
  AN: "907",
  H: "808",
  R: "787 939 340",
  G: "671 670",
  S: "684",
  t: "226 249 263 289 343 354 365 382 416 437 438 450 468 514 519 548 579 613 647 683 705 742 753 819 873 905 942",
  ht: "367 418 581",
  tw: "807",
  w: "204 431 584",
  re: "306 474 639",
  e: "368 403 587 780 825",
  ev: "236 250 257 672 778",
  v: "604",
  twey: "867",
  h: "428 506 782 902",
  jh: "709 879",
}; // prettier-ignore

/** Countries and territories of the islands that dial with +1. */
const islands: Record<string, string> = {
  242: "America/Nassau", 246: "America/Barbados", 264: "America/Anguilla", 268: "America/Antigua", 284: "America/Tortola", 345: "America/Cayman", 441: "Atlantic/Bermuda",
  473: "America/Grenada", 649: "America/Grand_Turk", 658: "America/Jamaica", 664: "America/Montserrat", 721: "America/Lower_Princes", 758: "America/St_Lucia", 767: "America/Dominica",
  784: "America/St_Vincent", 809: "America/Santo_Domingo", 829: "America/Santo_Domingo", 849: "America/Santo_Domingo", 868: "America/Port_of_Spain", 869: "America/St_Kitts",
  876: "America/Jamaica",
}; // prettier-ignore

const byCode = new Map<string, readonly string[]>([
  ...Object.entries(islands).map(([code, zone]) => [code, [zone]] as const),
  ...Object.entries(areaCodes).flatMap(([letters, codes]) => {
    const named = letters.split("").map((letter) => zones[letter]!);
    return codes.split(" ").map((code) => [code, named] as const);
  }),
]);

const byCountry: readonly (readonly [prefix: string, zone: string])[] = [
  ["+86", "Asia/Shanghai"], ["+852", "Asia/Hong_Kong"], ["+853", "Asia/Macau"], ["+886", "Asia/Taipei"], ["+44", "Europe/London"], ["+353", "Europe/Dublin"], ["+91", "Asia/Kolkata"],
  ["+49", "Europe/Berlin"], ["+33", "Europe/Paris"], ["+39", "Europe/Rome"], ["+31", "Europe/Amsterdam"], ["+32", "Europe/Brussels"], ["+43", "Europe/Vienna"], ["+48", "Europe/Warsaw"],
]; // prettier-ignore

/** IANA zones of a number in E.164, westward codes after eastward ones; none when the number tells nothing (toll-free, codes not listed, countries of several zones). */
export function zonesOfPhone(phone: string | undefined): readonly string[] {
  if (phone === undefined) return [];
  const digits = phone.replace(/[^\d+]/g, "");
  if (/^\+1\d{10}$/.test(digits)) return byCode.get(digits.slice(2, 5)) ?? [];
  const country = byCountry.find(([prefix]) => digits.startsWith(prefix));
  return country ? [country[1]] : [];
}
