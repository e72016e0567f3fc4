"""Tables as well-known programs write them: what is read of each, or why it is refused."""

import gzip
import io
import pickle
import zipfile
from typing import NamedTuple

import numpy as np


class File(NamedTuple):
    """Its bytes; the columns and first row that are read, and words that are said of it."""

    data: bytes
    columns: list[str]
    row: list[float]
    said: str


class Refused(NamedTuple):
    """Its bytes, the place, and words of the sentence in either language."""

    data: bytes
    about: list[str]
    en: str
    ko: str


def text(written: str, encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    return written.replace("\n", end).encode(encoding)


def _saved() -> bytes:
    np.save(stream := io.BytesIO(), np.eye(3))
    return stream.getvalue()


def _zipped(name: str) -> bytes:
    with zipfile.ZipFile(stream := io.BytesIO(), "w") as archive:
        archive.writestr(name, "a,y\n1,0\n2,1\n")
    return stream.getvalue()


READ = {
    "Excel in Korea, CSV": File(
        text(
            '면적(㎡),가격,성장률,합격\n84.5,"120,000",3.5%,예\n59.9,"45,500",-1.2%,아니요\n',
            "cp949",
        ),
        ["면적(㎡)", "가격", "성장률", "합격"],
        [84.5, 120000, 3.5, 1],
        "(%)",
    ),
    "Excel in Korea, CSV UTF-8, with dates": File(
        text(
            "번호,키(cm),생년월일,합격\n1,170.5,2008-03-02,합격\n2,158.1,2008-11-21,불합격\n"
            "3,165.0,2009-01-09,합격\n",
            "utf-8-sig",
        ),
        ["키(cm)", "합격"],
        [170.5, 1],
        "생년월일",
    ),
    "Excel, Unicode text": File(
        text(
            "이름\t국어\t수학\t통과\n김철수\t90\t85\tO\n이영희\t70\t65\tX\n박민수\t88\t95\tO\n",
            "utf-16",
        ),
        ["국어", "수학", "통과"],
        [90, 85, 1],
        "이름",
    ),
    "Excel, names of groups above the names": File(
        text("과목,,결과,\n국어,수학,등급,통과\n90,85,1,1\n70,65,3,0\n60,95,2,1\n", "utf-8-sig"),
        ["국어", "수학", "등급", "통과"],
        [90, 85, 1, 1],
        "1",
    ),
    "Excel, sums at the foot": File(
        text("월,매출,방문,성공\n1,100,50,1\n2,200,60,0\n3,150,55,1\n합계,450,165,2\n", "cp949"),
        ["월", "매출", "방문", "성공"],
        [1, 100, 50, 1],
        "5",
    ),
    "Excel in the United States, accounts": File(
        text('profit,price,sold\n(120),"$1,200.50",Y\n"1,340",$900.00,N\n"(1,200)",$5.00,Y\n'),
        ["profit", "price", "sold"],
        [-120, 1200.5, 1],
        "($)",
    ),
    "Excel, an empty first column": File(
        text(",x1,x2,answer\n,1,2,1\n,3,4,0\n"), ["x1", "x2", "answer"], [1, 2, 1], "`1`"
    ),
    "Excel, units typed into the cells": File(
        text("키,몸무게,하루 공부,합격\n170cm,65kg,3시간,네\n158cm,48kg,1시간,아니요\n"),
        ["키", "몸무게", "하루 공부", "합격"],
        [170, 65, 3, 1],
        "`하루 공부` (시간)",
    ),
    "LibreOffice in France, money": File(
        text("prix;vendu\n1\u202f200,50 €;oui\n900,00 €;non\n", end="\n"),
        ["prix", "vendu"],
        [1200.5, 1],
        "(€)",
    ),
    "Numbers": File(
        text("표 1,,\n국어,수학,통과\n90,85,TRUE\n70,65,FALSE\n", end="\n"),
        ["국어", "수학", "통과"],
        [90, 85, 1],
        "TRUE",
    ),
    "LibreOffice in Germany": File(
        text('"Größe";"Masse";"Bestanden"\n"1,75";"70,5";WAHR\n"1,60";"50,0";FALSCH\n', end="\n"),
        ["Größe", "Masse", "Bestanden"],
        [1.75, 70.5, 1],
        "WAHR",
    ),
    "Hancom, as UTF-16 without a mark": File(
        text("a,b,정답\n1,2,1\n3,4,0\n", "utf-16-le"), ["a", "b", "정답"], [1, 2, 1], "정답"
    ),
    "pandas, with its index": File(
        text(
            ",date,temp,rain\n0,2024-01-01,3.5,True\n1,2024-01-02,-1.0,False\n2,2024-01-03,2.0,True\n",
            end="\n",
        ),
        ["temp", "rain"],
        [3.5, 1],
        "date",
    ),
    "NumPy's savetxt": File(
        text("# a b y\n1.000e+00 2.500e-01 1.000e+00\n3.0e+00 5.0e-01 0.0e+00\n", end="\n"),
        ["a", "b", "y"],
        [1, 0.25, 1],
        "1.000e+00",
    ),
    "R's write.csv": File(
        text('"","width","y"\n"1",5.1,TRUE\n"2",7,FALSE\n"3",4.9,TRUE\n', end="\n"),
        ["width", "y"],
        [5.1, 1],
        "TRUE",
    ),
    "R's write.table": File(
        text('"a" "b" "y"\n"1" 5.1 3.5 TRUE\n"2" 7 3.2 FALSE\n', end="\n"),
        ["a", "b", "y"],
        [5.1, 3.5, 1],
        "TRUE",
    ),
    "SPSS in Germany": File(
        text("id;Alter;Punkte;Gruppe\n1;23;45,5;1\n2;45;,25;2\n3;33;7,0;1\n", "utf-8-sig"),
        ["Alter", "Punkte", "Gruppe"],
        [23, 45.5, 0],
        "`2`",
    ),
    "Google Forms": File(
        text(
            '"타임스탬프","공부 시간은?","합격했나요?"\n"2024/03/02 3:21:55 오후 GMT+9","3","예"\n'
            '"2024/03/02 3:25:10 오후 GMT+9","1","아니요"\n'
            '"2024/03/03 9:01:44 오전 GMT+9","4","예"\n',
            end="\n",
        ),
        ["공부 시간은?", "합격했나요?"],
        [3, 1],
        "타임스탬프",
    ),
    "open data of the Korean government": File(
        text(
            '시군구,인구수(명),고령화여부,데이터기준년도\n수원시,"1,190,964",N,2023\n'
            '고흥군,"61,533",Y,2023\n의성군,"50,123",Y,2023\n',
            "cp949",
        ),
        ["인구수(명)", "데이터기준년도", "고령화여부"],
        [1190964, 2023, 0],
        "고령화여부",
    ),
    "a statistical office, with its source below": File(
        text(
            "연도,온도,폭풍\n2001,12.5,0\n2002,13.1,1\n출처: 기상청\n※ 잠정치, 2003년 확정\n",
            "cp949",
        ),
        ["연도", "온도", "폭풍"],
        [2001, 12.5, 0],
        "4, 5",
    ),
    "a questionnaire, with answers like its names": File(
        text("공부,만족,합격\n그렇다,아니다,Y\n아니다,그렇다,N\n그렇다,그렇다,Y\n"),
        ["공부", "만족", "합격"],
        [1, 0, 1],
        "`그렇다` = 1",
    ),
    "a phone's full-width keyboard": File(
        text("키，몸무게，합격\n１７０，６５，１\n１５８，４８，０\n"),
        ["키", "몸무게", "합격"],
        [170, 65, 1],
        "，",
    ),
}

REFUSED = {
    "SPSS, a value that is missing": Refused(
        text("id;Alter;Punkte;Gruppe\n1;23;45,5;1\n2;45; ;2\n", "utf-8-sig"),
        ["3", "`Punkte`"],
        "no value",
        "값이 없어요",
    ),
    "Stata, a point for what is missing": Refused(
        text("a,b,y\n1,2,1\n.,3,0\n"), ["3", "`a`", "`.`"], "no value", "값 없이"
    ),
    "R, the names of two kinds": Refused(
        text('"","width","Species"\n"1",5.1,"setosa"\n"2",7,"versicolor"\n', end="\n"),
        ["`Species`", "--yes setosa"],
        "which one means yes",
        "'예'라는 뜻",
    ),
    "Excel, units that differ": Refused(
        text("height,pass\n170cm,yes\n1.58m,no\n180cm,yes\n"),
        ["2", "`height`", "`170cm`"],
        "no number",
        "수가 아니에요",
    ),
    "names alone, `y` among them": Refused(text("a,b,y\n"), [], "no rows", "행이 없어요"),
    "dates alone beside the answer": Refused(
        text("date,rain\n2024-01-01,1\n2024-01-02,0\n2024-01-03,1\n"),
        ["2", "`date`", "`2024-01-01`"],
        "no number",
        "수가 아니에요",
    ),
    "open data, every row of one year": Refused(
        text("인구,도시인가,연도\n100,Y,2023\n200,N,2023\n", "cp949"),
        ["`연도`", "`2023`", "--answer 도시인가"],
        "every answer",
        "모두 같아서",
    ),
    "a school's website, HTML under another name": Refused(
        text("<html><body><table><tr><td>a</td></tr></table></body></html>"),
        ["HTML", "CSV"],
        "not the lines of a table",
        "문서예요",
    ),
    "a website's interface, JSON": Refused(
        text('[{"a": 1, "y": 0}, {"a": 2, "y": 1}]'), ["JSON"], "not the lines", "문서예요"
    ),
    "Weka, with a comment above": Refused(
        text("% 2024\n\n@RELATION rain\n@ATTRIBUTE a NUMERIC\n@DATA\n1,0\n2,1\n"),
        ["ARFF", "CSV"],
        "not read here",
        "형식이라서",
    ),
    "a collection of data sets, LIBSVM": Refused(
        text("+1 1:0.5 3:1\n-1 2:0.25\n"), ["LIBSVM", "CSV"], "not read here", "형식이라서"
    ),
    "SVMrank, one value in a row": Refused(
        text("# ranks\n1 qid:1 7:.5 # a\n0 qid:1 7:1e-3\n"),
        ["LIBSVM", "CSV"],
        "not read here",
        "형식이라서",
    ),
    "NumPy, its own format": Refused(_saved(), ["NumPy", "CSV"], "not read here", "형식이라서"),
    "Python, a pickle": Refused(
        pickle.dumps([[1, 0], [2, 1]]), ["pickle", "CSV"], "not read here", "형식이라서"
    ),
    "Kaggle, a zip": Refused(_zipped("train.csv"), ["zip"], "Unpack it", "압축을 풀고"),
    "open data, gzip": Refused(
        gzip.compress(b"a,y\n1,0\n2,1\n"), ["gzip"], "Unpack it", "압축을 풀고"
    ),
    "Excel, a workbook": Refused(_zipped("xl/workbook.xml"), ["CSV"], "a document", "문서예요"),
    "a time of day, which is no LIBSVM": Refused(
        text("1 12:30\n0 13:45\n"), ["`12:30`"], "which one means yes", "'예'라는 뜻"
    ),
}
