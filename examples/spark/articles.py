"""Figures of many articles in Spark: NDJSON in, NDJSON out, one yomitori process per partition."""

import json
import os
import sys

from pyspark.sql import SparkSession

COMMAND = "yomitori --input ndjson --format ndjson"
# Spark passes no environment to the process: PATH is where the executors find yomitori and node.
ENVIRONMENT = {"PATH": os.environ["PATH"]}

source, target = sys.argv[1:]
spark = SparkSession.builder.appName("yomitori").getOrCreate()
articles = spark.sparkContext.textFile(source).filter(lambda line: line.strip() != "")
answers = articles.pipe(COMMAND, env=ENVIRONMENT, checkCode=False).map(json.loads).cache()

given, answered = articles.count(), answers.count()
if given != answered:
    sys.exit(f"{given} articles given, {answered} answered: a process of yomitori died")

answers.filter(lambda answer: "error" not in answer).map(lambda s: json.dumps(s, ensure_ascii=False)).saveAsTextFile(target)
for failure in answers.filter(lambda answer: "error" in answer).toLocalIterator():
    print(failure["id"], failure["error"]["message"], file=sys.stderr)
